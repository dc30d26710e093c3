package nl.wegwijzer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokensTests {

    @Test
    void readsRolesRegionsAndTokens() {
        ApiTokens tokens =
                ApiTokens.parse("adviser=aaaa=bbbb==, adviser:AM12=cccccccccccccccc ,editor=dddddddddddddddd");
        assertThat(tokens.find("aaaa=bbbb==")).hasValueSatisfying(staff -> {
            assertThat(staff.roles()).containsExactly(Role.ADVISER);
            assertThat(staff.sees("AM01")).isTrue();
        });
        assertThat(tokens.find("cccccccccccccccc")).hasValueSatisfying(staff -> {
            assertThat(staff.sees("AM12")).isTrue();
            assertThat(staff.sees("AM13")).isFalse();
        });
        assertThat(tokens.find("dddddddddddddddd"))
                .hasValueSatisfying(staff -> assertThat(staff.roles()).containsExactly(Role.EDITOR));
        assertThat(tokens.find("dddddddddddddddd").map(Staff::id))
                .isNotEqualTo(tokens.find("cccccccccccccccc").map(Staff::id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "adviser", "aaaa"})
    void knowsNoOtherToken(String presented) {
        assertThat(ApiTokens.parse("adviser=aaaabbbbccccdddd").find(presented)).isEmpty();
        assertThat(ApiTokens.parse("").find(presented)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secretsecretsecret", "boss=secretsecretsecret", "adviser=", "adviser:=secretsecretsecret", "=x"
            })
    void refusesWhatItCannotReadWithoutRepeatingIt(String configured) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiTokens.parse("editor=eeeeeeeeeeeeeeee," + configured))
                .withMessageContaining("entry 2")
                .withMessageNotContaining("secretsecret")
                .withMessageNotContaining("eeee");
    }

    @Test
    void printsNoTokens() {
        assertThat(new ApiProperties("adviser=secret")).asString().doesNotContain("secret");
    }
}
