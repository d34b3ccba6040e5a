package io.github.msync4j.codegen.model;

import java.util.OptionalInt;

/**
 * What an error code says.
 *
 * @param web its number in the family of the web SDK
 * @param webShared whether another code owns that number
 * @param webName its name there, or empty
 * @param nativeNumber its number in the family of the native SDKs
 * @param nativeShared whether another code owns that number
 * @param nativeName its name there, or empty
 * @param category the constant of its category; empty if it has none
 * @param retry the constant of its retry rule; empty if it has none
 * @param endsSession whether the session is over
 * @param english what happened, in English
 * @param chinese what happened, in Chinese
 */
public record ErrorDetail(
        OptionalInt web,
        boolean webShared,
        String webName,
        OptionalInt nativeNumber,
        boolean nativeShared,
        String nativeName,
        String category,
        String retry,
        boolean endsSession,
        String english,
        String chinese) {}
