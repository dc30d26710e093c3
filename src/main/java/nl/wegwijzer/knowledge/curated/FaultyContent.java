package nl.wegwijzer.knowledge.curated;

import java.util.List;
import java.util.stream.Collectors;

/** Curated content that cannot be used. The message lists every fault as {@code file:line: WW00n message}. */
public final class FaultyContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyContent(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n", "The knowledge has faults:\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
