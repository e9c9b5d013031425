package io.github.darnold.openai.faults;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The trials as a program: the only class of it that uses the standard streams and ends the JVM.
public final class Main {

    private static final int BAD = 1;
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path built = Path.of(System.getProperty("project.root", "."))
                .resolve("openai/distribution/target/terraform-provider-openai");
        long seed = System.currentTimeMillis() % 1_000_000;
        switch (CommandLine.parse(List.of(arguments), seed, built)) {
            case CommandLine.Help() -> System.out.print(CommandLine.USAGE);
            case CommandLine.Wrong(String complaint) -> end(WRONG_USE, complaint + "; --help shows what there is");
            case CommandLine.Play(Options options) -> play(options);
        }
    }

    private static void play(Options options) throws IOException, InterruptedException {
        Optional<Terraform> terraform = Terraform.find(options.terraform());
        if (terraform.isEmpty()) {
            end(WRONG_USE, "neither terraform nor tofu is on PATH");
            return;
        }
        Path folder = Files.createTempDirectory("faults");
        System.err.println("faults: " + options.runs() + " runs from seed " + options.seed() + ", in " + folder);
        Tally tally = new Tally(
                new Campaign(options, terraform.get(), folder, line -> System.err.println("faults: " + line)).play());
        System.out.print(tally.table());
        if (!tally.isGood()) {
            System.exit(BAD);
        }
    }

    private static void end(int code, String complaint) {
        System.err.println("faults: " + complaint);
        System.exit(code);
    }
}
