package nl.wegwijzer.handoff.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A case is never dropped on a change of form: every form that was ever stored is still read. */
class StoredFormTests {

    private final StringRedisTemplate redis = RedisForTests.template();
    private final HandoffKeys keys = HandoffKeys.keptFor(Duration.ofHours(1));
    private final JsonMapper json = JsonMapper.builder().build();
    private final CaseStore store = new CaseStore(redis, json, keys, new MutableClock("2026-11-23T09:00:00Z"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void readsEveryFormThatWasEverStored(int version) throws IOException {
        CaseId id = new CaseId("fixture00v0" + version);
        put(id, version, fixture(version));
        Case read = store.get(id).orElseThrow();
        assertThat(read.story().question()).isEqualTo("het uwv heeft mijn aanvraag afgewezen");
        assertThat(read.messages()).hasSize(2);
        assertThat(read.outbox()).hasSize(1);
        assertThat(read.promise().number()).isEqualTo(1);
    }

    @Test
    void hasAFixtureOfTheFormThatIsWrittenNow() throws IOException {
        Case read = json.readValue(fixture(CaseStore.VERSION), Case.class);
        assertThat(json.readTree(json.writeValueAsString(read)))
                .as("a changed form needs a new version, an upgrade and a fixture")
                .isEqualTo(json.readTree(fixture(CaseStore.VERSION)));
    }

    @Test
    void keepsACaseOfANewerReleaseAsItIs() {
        CaseId id = new CaseId("fixture00v99");
        put(id, 99, "{\"something\":\"new\"}");
        assertThat(store.find(id)).isInstanceOf(Found.Unreadable.class);
        assertThat(store.change(id, Changed.Done::new)).isInstanceOf(Changed.Absent.class);
        assertThat(redis.opsForHash().get(keys.cases().key(id.value()), "body")).isEqualTo("{\"something\":\"new\"}");
    }

    private void put(CaseId id, int version, String body) {
        String key = keys.cases().key(id.value());
        redis.opsForHash().putAll(key, Map.of("v", Integer.toString(version), "rev", "1", "body", body));
        redis.expire(key, Duration.ofHours(1));
    }

    private static String fixture(int version) throws IOException {
        return new ClassPathResource("handoff/case-v" + version + ".json").getContentAsString(StandardCharsets.UTF_8);
    }
}
