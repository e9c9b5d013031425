/// Requests and answers over HTTP: the web server, routing, keys, JSON and multipart bodies, errors in the shape of
/// OpenAI.
@NullMarked
package io.github.darnold.openai.emulator.http;

import org.jspecify.annotations.NullMarked;
