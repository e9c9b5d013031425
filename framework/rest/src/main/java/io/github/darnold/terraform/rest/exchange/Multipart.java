package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.file.FileSlice;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes forms with files (RFC 7578), streaming what is on disk.
final class Multipart {

    private final String boundary = "form-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    Multipart(Body.Multipart form) throws FileNotFoundException {
        form.fields().members().forEach(this::field);
        for (Body.FilePart file : form.files()) {
            file(file);
        }
        text("--" + boundary + "--\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private void field(String name, Value value) {
        switch (value) {
            case StringValue(var text) -> plain(name, text);
            case NumberValue number -> plain(name, number.text());
            case BoolValue(var bool) -> plain(name, Boolean.toString(bool));
            case ObjectValue(var members) -> members(name, members);
            case MapValue(var elements) -> members(name, elements);
            case ListValue(var elements) -> elements.forEach(element -> field(name + "[]", element));
            case SetValue(var elements) -> elements.forEach(element -> field(name + "[]", element));
            case TupleValue(var elements) -> elements.forEach(element -> field(name + "[]", element));
            case NullValue _ -> {}
            default -> throw new IllegalArgumentException(name + " has no form in a multipart body: " + value);
        }
    }

    private void members(String name, Map<String, Value> members) {
        members.forEach((key, member) -> field(name + "[" + key + "]", member));
    }

    private void plain(String name, String text) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"\r\n\r\n" + text
                + "\r\n");
    }

    private void file(Body.FilePart file) throws FileNotFoundException {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(file.field()) + "\"; filename=\""
                + quoted(file.filename()) + "\"\r\nContent-Type: " + file.contentType() + "\r\n\r\n");
        parts.add(
                switch (file.content()) {
                    case Body.Content.OnDisk disk -> onDisk(disk);
                    case Body.Content.InMemory(var bytes) -> BodyPublishers.ofByteArray(bytes);
                });
        text("\r\n");
    }

    private static BodyPublisher onDisk(Body.Content.OnDisk disk) throws FileNotFoundException {
        if (!disk.file().exists()) {
            throw new FileNotFoundException(disk.file().path().toString());
        }
        BodyPublisher bytes = BodyPublishers.ofInputStream(() -> open(disk));
        return disk.length() == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(bytes, disk.length());
    }

    /// The client takes nothing for "cannot be opened".
    private static @Nullable InputStream open(Body.Content.OnDisk disk) {
        try {
            return new FileSlice(disk.file(), disk.offset(), disk.length());
        } catch (IOException _) {
            return null;
        }
    }

    private void text(String text) {
        parts.add(BodyPublishers.ofString(text));
    }

    /// As browsers do it.
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
