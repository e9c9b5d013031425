package io.github.darnold.openai.faults;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Many trials, some at the same time.
///
/// @param folder for all files; what a bad trial left is kept in it
/// @param tell takes a line for each bad trial at once
record Campaign(Options options, Terraform terraform, Path folder, Consumer<String> tell) {

    List<Result> play() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Future<List<Result>>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
            for (int worker = 0; worker < options.jobs(); worker++) {
                Path place = folder.resolve("worker-" + worker);
                workers.add(threads.submit(() -> work(place, next)));
            }
        }
        List<Result> results = new ArrayList<>();
        for (Future<List<Result>> worker : workers) {
            results.addAll(of(worker));
        }
        return results;
    }

    private List<Result> work(Path place, AtomicInteger next) throws IOException, InterruptedException {
        List<Result> results = new ArrayList<>();
        try (Ground ground =
                new Ground(terraform, options.provider(), options.scale(), Files.createDirectories(place))) {
            for (int run = next.getAndIncrement(); run < options.runs(); run = next.getAndIncrement()) {
                Result result = options.trial(run).play(ground);
                results.add(result);
                if (!result.isGood()) {
                    Path kept = folder.resolve(result.trial().toString().replace(' ', '-'));
                    ground.keep(kept);
                    tell.accept(result + "; kept in " + kept);
                }
            }
        }
        return results;
    }

    private static List<Result> of(Future<List<Result>> worker) throws InterruptedException {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new IllegalStateException("a trial could not be played", e.getCause());
        }
    }
}
