package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Constraint;
import io.github.darnold.terraform.plugin.value.StringValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an API is: `https://api.example.com/v1`. One check for provider blocks and environments. A text that is
/// refused may hold a password, so it is shown only where it cannot.
public final class BaseUrl {

    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)(.*)");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(\\d+))?");
    private static final int LARGEST_PORT = 65_535;
    private static final int LONGEST_SHOWN = 200;

    /// The URL without slashes at its end.
    ///
    /// @throws IllegalArgumentException when it is none; [#problem] says why
    public static URI of(String text) {
        String url = text.strip();
        problem(url).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        while (url.endsWith("/")) {
            url = url.substring(0, url.length() - 1);
        }
        return URI.create(url);
    }

    /// What arguments for base URLs must hold. Blank ones count as absent.
    public static Constraint constraint() {
        return (value, path, problems) -> {
            if (value instanceof StringValue(var text) && !text.isBlank()) {
                problem(text)
                        .ifPresent(why -> problems.accept(
                                Diagnostic.error("Invalid value of " + path, path + shown(text) + " " + why)
                                        .at(path)));
            }
        };
    }

    /// For messages: ` is "ftp://example.com".`, or that it is not shown.
    public static String shown(String text) {
        boolean isHarmless = !text.contains("@")
                && text.length() <= LONGEST_SHOWN
                && text.chars().noneMatch(Character::isISOControl);
        return isHarmless ? " is \"" + text + "\"." : " cannot be used.";
    }

    /// What of a text no other text may show: user and password, if it has them.
    public static List<String> secrets(String text) {
        int end = text.lastIndexOf('@');
        if (end < 0) {
            return List.of();
        }
        int scheme = text.indexOf("://");
        String login = text.substring(scheme < 0 || scheme > end ? 0 : scheme + 3, end);
        return List.of(login, login.substring(login.indexOf(':') + 1));
    }

    /// What is wrong, as sentences; empty when it is a base URL. White space around it does not count.
    public static Optional<String> problem(String text) {
        String url = text.strip();
        Matcher parts = PARTS.matcher(url);
        if (url.contains("@")) {
            return Optional.of("It must not hold a user or a password: a key has an argument of its own, and a server "
                    + "that wants a user and a password needs a gateway in front.");
        }
        if (url.chars().anyMatch(each -> Character.isWhitespace(each) || Character.isISOControl(each))) {
            return Optional.of("It must not hold blanks or line breaks.");
        }
        if (url.contains("?") || url.contains("#")) {
            return Optional.of("It must end with its path: paths are appended to it, so it takes no ? and no #.");
        }
        if (!parts.matches() || !isWeb(parts.group(1))) {
            return Optional.of("It must begin with https:// or http://.");
        }
        return authority(parts.group(2)).or(() -> path(url)).or(() -> unverifiable(url));
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
    }

    private static Optional<String> authority(String text) {
        if (text.isEmpty() || text.startsWith(":")) {
            return Optional.of("It must have a host after ://.");
        }
        if (text.chars().anyMatch(each -> each > 0x7E)) {
            return Optional.of("The host must be written in ASCII: xn--... in place of other letters.");
        }
        Matcher parts = AUTHORITY.matcher(text);
        if (!parts.matches()) {
            return Optional.of("After :// it must have a host, and perhaps a port: \"example.com\", "
                    + "\"example.com:8080\" or \"[::1]:8080\".");
        }
        String port = parts.group(2);
        return port == null || isPort(port)
                ? Optional.empty()
                : Optional.of("The port must be a number from 1 to " + LARGEST_PORT + ".");
    }

    /// The JDK takes no such name for one, and so asks for no certificate of it.
    private static Optional<String> unverifiable(String url) {
        URI uri = URI.create(url);
        return uri.getHost() == null && uri.getScheme().equalsIgnoreCase("https")
                ? Optional.of("With https, the host must have a name that certificates can have: without underscores.")
                : Optional.empty();
    }

    private static boolean isPort(String digits) {
        return digits.length() <= 5 && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= LARGEST_PORT;
    }

    private static Optional<String> path(String url) {
        try {
            URI uri = new URI(url);
            boolean isAscii = url.equals(uri.toASCIIString());
            if (!isAscii) {
                return Optional.of("Its path must be written in ASCII, with %C3%BC and the like for other letters.");
            }
            return uri.getHost() == null && uri.getRawAuthority().contains("[")
                    ? Optional.of("The address in brackets is no IPv6 address.")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(
                    url.contains("[")
                            ? "The address in brackets is no IPv6 address."
                            : "No URL has the character at its place " + (e.getIndex() + 1) + ".");
        }
    }

    private BaseUrl() {}
}
