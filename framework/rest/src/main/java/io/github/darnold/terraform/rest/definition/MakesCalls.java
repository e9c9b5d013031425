package io.github.darnold.terraform.rest.definition;

import java.util.List;

/// What can tell the calls of an API that it makes: every [Definition], every handler that carries one out, and every
/// hand-written type that wants documentation, contract checks and logs to know its calls too.
public interface MakesCalls {

    /// All calls that it may make, those of its hooks included.
    List<DefinedCall> calls();
}
