package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosedSchemaTests {

    @Test
    void everyFileHasTheAgreedForm() {
        assertThat(Fixtures.faults("WW001"))
                .containsExactly(
                        "bedragen/fout.yaml:6 WW001.enum",
                        "bedragen/fout.yaml:10 WW001.double-key",
                        "bedragen/fout.yaml:16 WW001.type",
                        "praktijk/leeg.md:1 WW001.no-front-matter",
                        "regelingen/proef/pagina.md:2 WW001.required",
                        "regelingen/proef/pagina.md:8 WW001.date",
                        "regelingen/proef/pagina.md:9 WW001.enum",
                        "regelingen/proef/pagina.md:18 WW001.unknown-key",
                        "regelingen/proef/pagina.md:21 WW001.attribute",
                        "regelingen/proef/pagina.md:21 WW001.facet",
                        "regelingen/proef/pagina.md:25 WW001.heading",
                        "regios/AM01.yaml:1 WW001.required",
                        "regios/AM01.yaml:1 WW001.required",
                        "regios/AM01.yaml:1 WW001.required",
                        "regios/AM01.yaml:1 WW001.required",
                        "stappen/ander.md:2 WW001.id",
                        "stappen/ander.md:4 WW001.kind");
    }
}
