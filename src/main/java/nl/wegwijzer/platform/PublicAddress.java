package nl.wegwijzer.platform;

/**
 * The address at which people reach this service, without a slash at the end.
 *
 * @param url such as {@code https://wegwijzer.example}
 */
public record PublicAddress(String url) {

    public PublicAddress {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "WEGWIJZER_PUBLIC_URL must start with http:// or https:// and not be " + url);
        }
        if (url.endsWith("/")) {
            url = url.substring(0, url.length() - 1);
        }
    }

    /** The address of a path that starts with a slash. */
    public String of(String path) {
        return url + path;
    }
}
