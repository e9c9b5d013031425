package io.github.darnold.openai.faults;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One kind of the objects that are made. Wherever the API allows it they are twins: nothing but their address tells
/// two
/// of them apart.
///
/// @param type `openai_project`
/// @param list path of the collection that shows what there is
/// @param isAdministration whether that takes the admin key
/// @param arguments in HCL; `$$` is a number that two objects share, `$#` one of each object's own
record Kind(String type, String list, boolean isAdministration, String arguments) {

    private static final String OWN = "${count.index}";
    private static final String SHARED = "${floor(count.index / 2)}";

    static final List<Kind> ALL = List.of(
            new Kind("openai_project", "/organization/projects", true, "name = \"project $$\""),
            new Kind(
                    "openai_file",
                    "/files",
                    false,
                    "filename = \"file-$$.txt\"\n  content = \"Content $$\"\n  purpose = \"assistants\""),
            new Kind("openai_assistant", "/assistants", false, "model = \"gpt-4o\"\n  name = \"assistant $$\""),
            new Kind("openai_group", "/organization/groups", true, "name = \"group $$\""),
            new Kind("openai_vector_store", "/vector_stores", false, "name = \"store $$\""),
            new Kind(
                    "openai_invite", "/organization/invites", true, "email = \"p$#@example.com\"\n  role = \"reader\""),
            new Kind("openai_role", "/organization/roles", true, "role_name = \"role $#\"\n  permissions = []"),
            new Kind(
                    "openai_webhook_endpoint",
                    "/webhook_endpoints",
                    false,
                    "name = \"hook $$\"\n  url = \"https://example.com/$$\"\n  event_types = [\"batch.completed\"]"),
            new Kind("openai_organization_spend_alert", "/organization/spend_alerts", true, """
                    threshold_amount              = 100 + count.index
                      notification_channel_type       = "email"
                      notification_channel_recipients = ["a@example.com"]"""));

    /// Resources of all kinds that are `var.objects` together.
    static String resources() {
        return IntStream.range(0, ALL.size())
                .mapToObj(i -> ALL.get(i).resource(i))
                .collect(Collectors.joining("\n"));
    }

    private String resource(int place) {
        return """
            resource "%s" "each" {
              count = max(0, ceil((var.objects - %d) / %d))
              %s
            }
            """.formatted(
                        type, place, ALL.size(), arguments.replace("$$", SHARED).replace("$#", OWN));
    }
}
