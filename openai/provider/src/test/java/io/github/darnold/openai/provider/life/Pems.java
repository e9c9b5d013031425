package io.github.darnold.openai.provider.life;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.Value;

/// Certificates that sign others; their private keys are lost.
final class Pems {

    static final String ONE = """
            -----BEGIN CERTIFICATE-----
            MIIBkDCCATWgAwIBAgIUf41g/B9YAOliHd5IS5C8T+tJsI8wCgYIKoZIzj0EAwIw
            HTEbMBkGA1UEAwwSRW11bGF0ZWQgY2xpZW50cyBhMB4XDTI2MTEzMDEwNTMzMFoX
            DTM2MTEyNzEwNTMzMFowHTEbMBkGA1UEAwwSRW11bGF0ZWQgY2xpZW50cyBhMFkw
            EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5QmcabCjnltqNTLh1mNHS4g4i73fxL/D
            AUSCOjys8eBHTJBBidJMPcNduMR8qFrMFQMvdO/yJxnDFUvtiSesUaNTMFEwHQYD
            VR0OBBYEFD0ud3AapchX9HS7TdK6NNSp92WbMB8GA1UdIwQYMBaAFD0ud3AapchX
            9HS7TdK6NNSp92WbMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIh
            AIV5er4SZCiD4xe2VpJZrt3Ds2FBBpwn4cZamO/dnQrKAiEA/+iWNJy1Jton1iGU
            2e2NfL7OwwNjcI4JgtIkFQ/eTY0=
            -----END CERTIFICATE-----
            """;

    static final String OTHER = """
            -----BEGIN CERTIFICATE-----
            MIIBkDCCATWgAwIBAgIUDtchzjCrNm9bViAZzOJVFhLFZI4wCgYIKoZIzj0EAwIw
            HTEbMBkGA1UEAwwSRW11bGF0ZWQgY2xpZW50cyBiMB4XDTI2MTEzMDEwNTMzMFoX
            DTM2MTEyNzEwNTMzMFowHTEbMBkGA1UEAwwSRW11bGF0ZWQgY2xpZW50cyBiMFkw
            EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAELuCa1hVSUIypzpGT21Wsjk1vyuFIIqw2
            2ThrN5tbVEtJpfo3h+U8a78zRx/XS9XngnGS+BDfue/SPkHYFegiOKNTMFEwHQYD
            VR0OBBYEFEHU7OFg3o5kIju6rP3v7AnjyEFvMB8GA1UdIwQYMBaAFEHU7OFg3o5k
            Iju6rP3v7AnjyEFvMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIh
            ALzg9GKHhiU1rSIkehmO58ZdEuZ3LWio47HzbspHMzelAiEApUp7dIct45TtKz1h
            ZpsSXjvZ61RJthRCP7C7nEy3fqk=
            -----END CERTIFICATE-----
            """;

    /// A configuration with a certificate.
    static String config(String pem) {
        return "{\"certificate\": %s}".formatted(Json.text(Value.of(pem)));
    }

    private Pems() {}
}
