package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What Terraform's user reads where a definition was refused.
final class BrokenServiceTest {

    private static final String ADDRESS = "registry.terraform.io/example/broken";
    private final IllegalArgumentException refused =
            new IllegalArgumentException("resource broken_thing: describedAs is missing");

    private static Tfplugin6.Diagnostic told(Throwable failure) {
        List<GetProviderSchema.Response> answers = new ArrayList<>();
        new BrokenService(ADDRESS, failure)
                .getProviderSchema(GetProviderSchema.Request.getDefaultInstance(), new StreamObserver<>() {
                    @Override
                    public void onNext(GetProviderSchema.Response answer) {
                        answers.add(answer);
                    }

                    @Override
                    public void onError(Throwable thrown) {
                        throw new IllegalStateException(thrown);
                    }

                    @Override
                    public void onCompleted() {}
                });
        return answers.getFirst().getDiagnostics(0);
    }

    @Test
    void tellsWhatTheBuilderSaid() {
        assertThat(told(refused).getSummary()).contains(ADDRESS);
        assertThat(told(refused).getDetail()).startsWith("resource broken_thing: describedAs is missing\n");
    }

    @Test
    void tellsItAlsoWhereAConstantWasRefused() {
        assertThat(told(new ExceptionInInitializerError(refused)).getDetail()).startsWith("resource broken_thing");
    }

    @Test
    void namesWhatIsNoRefusal() {
        assertThat(told(new IllegalStateException("no luck")).getDetail())
                .startsWith("java.lang.IllegalStateException: no luck");
    }
}
