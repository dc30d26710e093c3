package nl.wegwijzer.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"CDFGHJKM", "cdfg-hjkm", " CDFG HJKM ", "CdFgHjKm"})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(CampaignCode.parse(typed)).contains(new CampaignCode("CDFGHJKM"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kwartjes",
                "CDFGHJK",
                "CDFGHJKMM",
                "CDFGHJK0",
                "CDFG_HJKM",
                "subsidie",
                "hallo daar",
                "ßßßßßßßß"
            })
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(CampaignCode.parse(typed)).isEmpty();
    }

    @Test
    void areDifferentAndHaveNoLettersThatLookAlike() {
        Set<CampaignCode> codes = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            codes.add(CampaignCode.random());
        }
        assertThat(codes).hasSize(2_000).allMatch(code -> code.value().matches("[^AEIOUBSZL01258]{8}"));
        assertThat(new CampaignCode("CDFGHJKM").readable()).isEqualTo("CDFG-HJKM");
    }
}
