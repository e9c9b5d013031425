/// What guards the organization's data and the ways to it: certificates, keys and storage of its own, tunnels.
@NullMarked
package io.github.darnold.openai.provider.administration.security;

import org.jspecify.annotations.NullMarked;
