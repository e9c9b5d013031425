package io.github.darnold.terraform.protocol.image;

import com.google.protobuf.GeneratedMessageLite;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;

/// Keeps what protobuf reaches by reflection: the fields of every message that the provider can reach, and the
/// JDK's `Unsafe`, through which it sets them. Taken from the code that goes into the image, so no list can be out of
/// date.
final class MessageFields implements Feature {

    private static final String UNSAFE = "sun.misc.Unsafe";

    MessageFields() {}

    @Override
    public String getDescription() {
        return "Fields of protobuf's messages";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        access.registerSubtypeReachabilityHandler(
                (_, message) -> RuntimeReflection.register(message.getDeclaredFields()), GeneratedMessageLite.class);
        Class<?> unsafe = access.findClassByName(UNSAFE);
        RuntimeReflection.register(unsafe.getDeclaredFields());
        RuntimeReflection.register(unsafe.getDeclaredMethods());
    }
}
