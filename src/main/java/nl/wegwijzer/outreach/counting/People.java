package nl.wegwijzer.outreach.counting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.OutreachKeys;
import nl.wegwijzer.platform.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * About how many different people came, without knowing one of them: HyperLogLog sketches, of which nobody can be read back.
 * Devices at a page are told apart by address, program and languages, salted with a salt that is thrown away after a day; so a
 * person counts once a day. Many people behind one address look like one device, so conversations are counted beside devices
 * and the larger number holds. Thread-safe, across instances.
 */
public class People {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private final StringRedisTemplate redis;
    private final OutreachKeys keys;
    private final Clock clock;
    private volatile @Nullable DaySalt known;

    private record DaySalt(LocalDate day, String salt) {}

    public People(StringRedisTemplate redis, OutreachKeys keys, Clock clock) {
        this.redis = redis;
        this.keys = keys;
        this.clock = clock;
    }

    /** Somebody opened a page. */
    public void saw(CampaignCode code, Visitor visitor) {
        add(
                key(code, "devices"),
                Salted.hash(salt(), visitor.network() + "\n" + visitor.agent() + "\n" + visitor.languages()));
    }

    /** Somebody is in a conversation; {@code first} when that was the first contact and no page was opened before. */
    public void talked(Campaign campaign, String conversation, boolean first) {
        add(key(campaign.code(), first ? "direct" : "entered"), Salted.hash(campaign.secret(), conversation));
    }

    /** About how many people. */
    public long of(CampaignCode code) {
        return Math.max(size(key(code, "devices")), size(key(code, "entered"))) + size(key(code, "direct"));
    }

    /**
     * About how many people came to any of these campaigns: who opened pages of two of them on one day counts once. Each campaign is
     * counted by what holds for it alone, devices or conversations.
     */
    public long of(Collection<CampaignCode> codes) {
        List<String> larger = new ArrayList<>();
        List<String> direct = new ArrayList<>();
        for (CampaignCode code : codes) {
            boolean crowd = size(key(code, "entered")) > size(key(code, "devices"));
            larger.add(key(code, crowd ? "entered" : "devices"));
            direct.add(key(code, "direct"));
        }
        return together(larger) + together(direct);
    }

    private long together(List<String> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        try {
            return redis.opsForHyperLogLog().size(keys.toArray(String[]::new));
        } catch (InvalidDataAccessApiUsageException onSeveralNodes) {
            return keys.stream().mapToLong(this::size).sum();
        }
    }

    private void add(String key, String hash) {
        redis.opsForHyperLogLog().add(key, hash);
        redis.expire(key, keys.people().expiry());
    }

    private long size(String key) {
        return redis.opsForHyperLogLog().size(key);
    }

    /** The salt of today, the same for all instances. */
    private String salt() {
        LocalDate today = LocalDate.now(clock);
        DaySalt last = known;
        if (last != null && last.day().equals(today)) {
            return last.salt();
        }
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        String key = keys.salts().key(today.toString());
        redis.opsForValue()
                .setIfAbsent(
                        key,
                        Base64.getEncoder().encodeToString(bytes),
                        keys.salts().expiry());
        String salt = String.valueOf(redis.opsForValue().get(key));
        known = new DaySalt(today, salt);
        return salt;
    }

    private String key(CampaignCode code, String what) {
        return keys.people().key(code.value() + ":" + what);
    }
}
