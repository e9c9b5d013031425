/// Local files that are uploaded: what they were when they were looked at, their digests, their bytes.
@NullMarked
package io.github.darnold.terraform.rest.file;

import org.jspecify.annotations.NullMarked;
