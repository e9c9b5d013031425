package io.github.darnold.openai.acceptance;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The hosts that are here: the terraform or tofu that is given or on PATH, the tofu beside it, and the newer Terraform
/// that `TERRAFORM_NEW` names.
record Hosts(List<Terraform> all) {

    static final String NEWER = "TERRAFORM_NEW";

    Hosts {
        all = List.copyOf(all);
    }

    static Hosts found() {
        List<Terraform> all = new ArrayList<>();
        Optional<Terraform> first = Terraform.find(Project.option("terraform.path"));
        first.ifPresent(all::add);
        newer().ifPresent(all::add);
        first.flatMap(Terraform::tofuBeside).ifPresent(all::add);
        return new Hosts(all);
    }

    private static Optional<Terraform> newer() {
        String path = System.getenv().getOrDefault(NEWER, "");
        return path.isEmpty() ? Optional.empty() : Terraform.find(path);
    }

    /// Those on which a scenario is played: none where no host knows what it is about.
    List<Terraform> of(Scenario scenario) {
        List<Terraform> able = all.stream()
                .filter(host -> scenario.needs().areMetBy(host.product(), host.version()))
                .toList();
        boolean everywhere = scenario.hosts() == Scenario.Hosts.ALL
                || Project.option("scenarios.hosts").equals("all");
        return everywhere ? able : able.stream().limit(1).toList();
    }

    boolean isFirst(Terraform host) {
        return host.equals(all.getFirst());
    }
}
