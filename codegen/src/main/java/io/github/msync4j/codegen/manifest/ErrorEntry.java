package io.github.msync4j.codegen.manifest;

/**
 * What an error code says.
 *
 * @param category the constant of its category
 * @param retry the constant of its retry rule
 * @param endsSession whether the session is over
 * @param english what happened, in English
 * @param chinese what happened, in Chinese
 * @param web its number in the family of the web SDK
 * @param nativeSdk its number in the family of the native SDKs
 */
public record ErrorEntry(
        String category,
        String retry,
        boolean endsSession,
        String english,
        String chinese,
        ErrorNumberEntry web,
        ErrorNumberEntry nativeSdk) {}
