package nl.wegwijzer.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DocumentsContractTests {

    record Note(String text, int count) {}

    private static final Keyspace KEYS = new Keyspace("test-note:", Duration.ofMinutes(5), "Notes of a test");

    private final StringRedisTemplate redis = RedisForTests.template();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Documents<Note> notes = new Documents<>(redis, json, KEYS, Note.class, 1, Map.of());
    private final String id = UUID.randomUUID().toString();

    @Test
    void keepsWhatWasStoredWithAnExpiry() {
        assertThat(notes.find(id)).isInstanceOf(Found.Absent.class);
        assertThat(notes.insert(id, new Note("één", 1))).isTrue();
        assertThat(notes.find(id)).isEqualTo(new Found.Present<>(new Note("één", 1), 1));
        assertThat(redis.getExpire(notes.key(id))).isBetween(200L, 300L);
        assertThat(notes.delete(id)).isTrue();
        assertThat(notes.find(id)).isInstanceOf(Found.Absent.class);
    }

    @Test
    void refusesAWriteFromAnOlderRevision() {
        notes.insert(id, new Note("a", 1));
        assertThat(notes.insert(id, new Note("b", 2))).isFalse();
        assertThat(notes.replace(id, new Note("c", 3), 1)).isTrue();
        assertThat(notes.replace(id, new Note("d", 4), 1)).isFalse();
        assertThat(notes.find(id)).isEqualTo(new Found.Present<>(new Note("c", 3), 2));
    }

    @Test
    void losesNoneOfManyParallelChanges() throws Exception {
        notes.insert(id, new Note("n", 0));
        int threads = 50;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> increment = () -> {
                while (true) {
                    if (notes.find(id) instanceof Found.Present<Note>(Note note, long revision)
                            && notes.replace(id, new Note("n", note.count() + 1), revision)) {
                        return true;
                    }
                }
            };
            for (Future<Boolean> done : pool.invokeAll(java.util.Collections.nCopies(threads, increment))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(notes.find(id)).isEqualTo(new Found.Present<>(new Note("n", threads), threads + 1));
    }

    @Test
    void upgradesAnOlderFormAndReportsAnUnknownOne() {
        notes.insert(id, new Note("oud", 7));
        Documents<Note> next = new Documents<>(
                redis, json, KEYS, Note.class, 2, Map.of(1, node -> ((ObjectNode) node).put("text", "nieuw")));
        assertThat(next.find(id)).isEqualTo(new Found.Present<>(new Note("nieuw", 7), 1));
        Documents<Note> far = new Documents<>(redis, json, KEYS, Note.class, 9, Map.of());
        assertThat(far.find(id)).isEqualTo(new Found.Unreadable<>(1, 1));
    }

    @Test
    void refusesAKeyspaceWithoutExpiryOrColon() {
        List.<Runnable>of(
                        () -> new Keyspace("x:", Duration.ZERO, ""),
                        () -> new Keyspace("x", Duration.ofDays(1), ""),
                        () -> new Keyspace("X:", Duration.ofDays(1), ""))
                .forEach(bad -> org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                        .isThrownBy(bad::run));
    }
}
