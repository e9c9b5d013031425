package io.github.darnold.terraform.rest.network;

/// Why a server's certificate was refused.
///
/// @param advice what users can do
public record CertificateProblem(String reason, String advice) {}
