package io.github.darnold.terraform.rest.upload;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.file.LocalFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends the parts of one file, several at a time. The first that fails ends the others.
final class Parts {

    /// More would hardly be faster, and would leave other requests no room.
    private static final int AT_ONCE = 4;

    private static final long LOOK_MILLIS = 200;

    private final ChunkedUpload how;
    private final Api api;
    private final String upload;
    private final StopSignal end = new StopSignal();

    Parts(ChunkedUpload how, Api api, String upload) {
        this.how = how;
        this.api = api;
        this.upload = upload;
    }

    /// The parts' identifiers, in the order of the file.
    List<String> send(LocalFile file, Call call) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<String>> parts = new ArrayList<>();
            long size = how.limits().part();
            for (long offset = 0; offset < file.size(); offset += size) {
                var bytes = new Body.Content.OnDisk(file, offset, Math.min(size, file.size() - offset));
                parts.add(threads.submit(() -> send(bytes, call.beside(end))));
            }
            return await(parts, call);
        } finally {
            end.give();
        }
    }

    private String send(Body.Content.OnDisk bytes, Call call) {
        var file = new Body.FilePart(how.part().field(), "part", bytes);
        ApiRequest request = how.part()
                .call()
                .request(ChunkedUpload.naming(upload))
                .abandonable()
                .with(new Body.Multipart(ObjectValue.EMPTY, List.of(file)));
        try {
            return ChunkedUploading.id(request, api.send(request, call));
        } catch (RuntimeException e) {
            end.give();
            throw e;
        }
    }

    /// Waits for all, with an eye on the user.
    private List<String> await(List<Future<String>> parts, Call call) {
        List<String> ids = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<String> part : parts) {
            try {
                ids.add(await(part, call));
                call.log().info("Part uploaded", "part", ids.size(), "of", parts.size(), "upload", upload);
            } catch (Stopped e) {
                failure = failure == null ? e : failure;
            } catch (RuntimeException e) {
                failure = failure == null || failure instanceof Stopped ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return ids;
    }

    private String await(Future<String> part, Call call) {
        while (true) {
            try {
                return part.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (call.isStopped()) {
                    end.give();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException _) {
                end.give();
                Thread.currentThread().interrupt();
                throw new Stopped();
            }
        }
    }
}
