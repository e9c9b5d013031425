/// Actions: planned and invoked, stored nowhere.
@NullMarked
package io.github.darnold.terraform.engine.action;

import org.jspecify.annotations.NullMarked;
