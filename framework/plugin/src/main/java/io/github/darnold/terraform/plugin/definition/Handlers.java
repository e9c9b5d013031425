package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What the calls of Terraform end in. All may block and run on several threads at once. They report trouble by
/// throwing [Failure][io.github.darnold.terraform.plugin.diagnostic.Failure]; an [IOException] becomes one that
/// says what could not be done.
public final class Handlers {

    /// See [Provider#configure][io.github.darnold.terraform.plugin.provider.Provider#configure].
    @FunctionalInterface
    public interface Configure<C> {
        C configure(Fields config, Call call) throws IOException;
    }

    /// See [Resource#plan][io.github.darnold.terraform.plugin.provider.Resource#plan].
    @FunctionalInterface
    public interface Plan<C> {
        void plan(C client, PlanDraft plan, Call call) throws IOException;
    }

    /// See [Resource#create][io.github.darnold.terraform.plugin.provider.Resource#create].
    @FunctionalInterface
    public interface Create<C> {
        Fields create(C client, Fields plan, Fields config, Call call) throws IOException;
    }

    /// See [Resource#read][io.github.darnold.terraform.plugin.provider.Resource#read].
    @FunctionalInterface
    public interface Read<C> {
        @Nullable
        Fields read(C client, Fields state, Call call) throws IOException;
    }

    /// See [Resource#update][io.github.darnold.terraform.plugin.provider.Resource#update].
    @FunctionalInterface
    public interface Update<C> {
        Fields update(C client, Fields state, Fields plan, Fields config, Call call) throws IOException;
    }

    /// See [Resource#delete][io.github.darnold.terraform.plugin.provider.Resource#delete].
    @FunctionalInterface
    public interface Delete<C> {
        void delete(C client, Fields state, Call call) throws IOException;
    }

    /// See [DataSource#read][io.github.darnold.terraform.plugin.provider.DataSource#read].
    @FunctionalInterface
    public interface Find<C> {
        Fields read(C client, Fields config, Call call) throws IOException;
    }

    private Handlers() {}
}
