package io.github.darnold.terraform.testing.core;

/// The Terraform that core is part of.
///
/// @param identities whether it knows identities, as from 1.12 on
/// @param deferrals whether it lets providers defer
/// @param ignored what `ignore_changes` of every resource names
/// @param answers what reaches it of what the engine answers
record Host(boolean identities, boolean deferrals, IgnoredChanges ignored, Answers answers) {

    static final Host NEWEST = new Host(true, false, IgnoredChanges.NONE, Answers.AS_THEY_ARE);

    Host withIdentities(boolean known) {
        return new Host(known, deferrals, ignored, answers);
    }

    Host deferring() {
        return new Host(identities, true, ignored, answers);
    }

    Host ignoring(IgnoredChanges changes) {
        return new Host(identities, deferrals, changes, answers);
    }

    Host hearing(Answers other) {
        return new Host(identities, deferrals, ignored, other);
    }
}
