package nl.wegwijzer.handoff.webhooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one message. Signed as {@code t=<seconds>,v1=<hex of HMAC-SHA256 over "t.body">}, so a receiver knows that it is ours, that
 * nobody changed it, and how old it is. Follows no redirect, and reads nothing of the answer but its status.
 */
public class WebhookSender {

    static final String SIGNATURE = "X-Wegwijzer-Signature";
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final MediaType JSON = MediaType.get("application/json");

    private final WebhookProperties properties;
    /** Made at the first message: most desks have no other system, and need not wait for it at the start. */
    private final Supplier<OkHttpClient> client;

    private final JsonMapper json;
    private final Clock clock;

    public WebhookSender(WebhookProperties properties, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.client = SingletonSupplier.of(() -> client(properties));
    }

    private static OkHttpClient client(WebhookProperties properties) {
        return new OkHttpClient.Builder()
                .dns(new SafeAddresses(properties.privateAddresses()))
                .connectTimeout(properties.timeout())
                .readTimeout(properties.timeout())
                .callTimeout(properties.timeout())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** True when the other system took it with a status of 2xx. */
    boolean send(WebhookMessage message) {
        String body = json.writeValueAsString(message);
        long seconds = clock.instant().getEpochSecond();
        Request request = new Request.Builder()
                .url(properties.url())
                .header(
                        SIGNATURE,
                        "t=" + seconds + ",v1=" + sign(properties.secret().value(), seconds + "." + body))
                .header("X-Wegwijzer-Delivery", message.id())
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
                .build();
        try (Response response = client.get().newCall(request).execute()) {
            if (!response.isSuccessful()) {
                LOG.warn("A webhook was refused ({}) and is tried again", response.code());
            }
            return response.isSuccessful();
        } catch (IOException e) {
            LOG.warn(
                    "A webhook did not arrive ({}) and is tried again",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
