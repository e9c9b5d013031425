package io.github.darnold.terraform.protocol.handshake;

import io.github.darnold.terraform.protocol.text.Printable;

/// What the executable says to people.
///
/// @param executable `terraform-provider-openai`
public record Notices(String executable, String version) {

    public String identification() {
        return executable + " " + version;
    }

    public String runByHand() {
        return """
            %s is a plugin for Terraform and OpenTofu, which start it by themselves.
            There is nothing to do here by hand: name the provider in your configuration and run "terraform init".
            See "%s -help" for what else this program can do.\
            """.formatted(executable, executable);
    }

    public String help() {
        return """
            %s

            A plugin for Terraform and OpenTofu, which start it by themselves.

              -version              print the version
              -help                 print this text
              -debug                keep running, and print the variable by which Terraform attaches to this process
              -debug-env-file FILE  with -debug: write the variable to FILE too\
            """.formatted(identification());
    }

    public String unknown(String argument) {
        return "Unknown argument: " + argument + "\n\n" + help();
    }

    public String attach(Reattach reattach) {
        return """
            %s is running. To use it, set this variable where you run Terraform:

            \t%s

            WARNING: whoever has an account on this machine can reach it meanwhile, at a port without a password,
            and do and read what the keys in its configuration and environment allow. On a machine that you share,
            do not use -debug with keys that matter.

            Press Ctrl-C here to stop it.\
            """.formatted(executable, reattach.assignment());
    }

    /// The only way to a user's eye before the handshake: one line on standard output that is not one. Bars
    /// would make the host take it for a broken handshake line.
    public String cannotStart(Throwable cause) {
        String text = executable + " could not start: " + cause;
        return Printable.line(text.replace('|', '/').replaceAll("\\s+", " "));
    }
}
