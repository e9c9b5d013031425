/// Makes what a release consists of: an archive for each platform, their checksums and the signature of those, as
/// registries want them. A program of the build, and no part of what users get.
@NullMarked
package io.github.darnold.openai.distribution.release;

import org.jspecify.annotations.NullMarked;
