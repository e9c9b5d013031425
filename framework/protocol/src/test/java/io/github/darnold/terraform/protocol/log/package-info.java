/// Records as the plugin host reads them.
@NullMarked
package io.github.darnold.terraform.protocol.log;

import org.jspecify.annotations.NullMarked;
