package nl.wegwijzer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the parts of a measurement have used of the processors: it tells what a busy machine hides. */
record Cpu(Duration service, Duration redis, Duration api) {

    static Cpu of(AppProcess app, RedisProcess redis) {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        return new Cpu(app.cpu(), redis.cpu(), Duration.ofNanos(own));
    }

    Cpu minus(Cpu before) {
        return new Cpu(service.minus(before.service), redis.minus(before.redis), api.minus(before.api));
    }

    String each(int count) {
        long nanos = service.plus(redis).plus(api).toNanos();
        return "processor time each: service %.0f us, Redis %.0f us, API %.0f us, so at most %.0f/s on two cores"
                .formatted(
                        service.toNanos() / 1e3 / count,
                        redis.toNanos() / 1e3 / count,
                        api.toNanos() / 1e3 / count,
                        2e9 * count / nanos);
    }
}
