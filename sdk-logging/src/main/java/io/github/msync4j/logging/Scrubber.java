package io.github.msync4j.logging;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that others wrote: addresses, headers, forms, JSON, answers of a server. It knows them by
 * their names, so it is the second line of defence; the first is not to write them.
 */
public final class Scrubber {
    /** What stands where a secret stood. */
    public static final String MASK = "***";

    /** Fields of these names are masked, whatever they hold. */
    private static final Set<String> SECRET_KEYS = Set.of(
            "token",
            "accessToken",
            "access_token",
            "refreshToken",
            "refresh_token",
            "newToken",
            "password",
            "secret",
            "appSecret",
            "app_secret",
            "clientSecret",
            "client_secret",
            "shareSecret",
            "share-secret",
            "share_secret",
            "authorization",
            "Authorization",
            "signature",
            "credential",
            "cookie");

    /**
     * A name that ends like a secret's, and what stands between it and the secret. It begins at the start of a word and is
     * not long, so that no text takes more than its length.
     */
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w-])[\\w-]{0,40}?(?:token|password|passwd|pwd|passphrase|secret|signature|(?<![\\w-])sign|(?<![\\w-])sig"
                    + "|authorization|credentials?|access_?key_?id|api_?key|private_?key|cookie)"
                    + "(?:\\\\?[\"'])?\\s{0,8}(?:[:=]|%3[aAdD])\\s{0,8}",
            Pattern.CASE_INSENSITIVE);

    /** Secrets that are known by their looks: a scheme before it, or how the service's tokens begin. */
    private static final Pattern LOOKS = Pattern.compile(
            "\\b(?:(bearer|basic)\\s+[\\w.~+/=:-]+|(YWMt|dt-|007eJ)[\\w.~+/=-]{8,})", Pattern.CASE_INSENSITIVE);

    /** User and password of an address. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#@\\s\"]{1,200}@");

    private static final Pattern SCHEME = Pattern.compile("(?:bearer|basic)\\s+", Pattern.CASE_INSENSITIVE);

    private Scrubber() {}

    /**
     * Takes secrets out of text.
     *
     * @param text any text
     * @return the text with {@value #MASK} in place of each secret that was found; what follows a secret's name is one
     */
    public static String scrub(String text) {
        String named = withoutNamed(text);
        String known = LOOKS.matcher(named)
                .replaceAll(
                        found -> Matcher.quoteReplacement((found.group(1) == null ? "" : found.group(1) + " ") + MASK));
        return USER_INFO.matcher(known).replaceAll(MASK + "@");
    }

    static boolean isSecret(String key) {
        return SECRET_KEYS.contains(key);
    }

    private static String withoutNamed(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.find()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        do {
            int start = afterQuote(text, name.end());
            int end = secretEnd(text, start);
            out.append(text, done, start);
            out.append(end > start ? MASK : "");
            done = end;
        } while (done < text.length() && name.find(done));
        return out.append(text, done, text.length()).toString();
    }

    /** Behind an opening quote, which may be escaped as JSON within JSON has it. */
    private static int afterQuote(String text, int at) {
        int quote = at < text.length() && text.charAt(at) == '\\' ? at + 1 : at;
        return quote < text.length() && isQuote(text.charAt(quote)) ? quote + 1 : at;
    }

    /** Where a secret ends that begins here: before the closing quote, or before the next thing. */
    private static int secretEnd(String text, int start) {
        if (start > 0 && isQuote(text.charAt(start - 1))) {
            return quotedEnd(text, start, text.charAt(start - 1));
        }
        Matcher scheme = SCHEME.matcher(text).region(start, text.length());
        int at = scheme.lookingAt() ? scheme.end() : start;
        while (at < text.length() && "\" \t\r\n,;&#'}])<>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int quotedEnd(String text, int start, char quote) {
        boolean nested = start > 1 && text.charAt(start - 2) == '\\';
        int at = start;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && !nested ? 2 : 1;
        }
        int end = Math.min(at, text.length());
        return nested && end > start && text.charAt(end - 1) == '\\' ? end - 1 : end;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
