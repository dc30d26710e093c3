package nl.wegwijzer.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Machine access.
 *
 * @param tokens {@code role[:region code]=token}, comma separated; roles adviser, ambassador, editor, operator; empty = none
 */
@ConfigurationProperties("wegwijzer.api")
record ApiProperties(@DefaultValue("") String tokens) {

    @Override
    public String toString() {
        return "ApiProperties[tokens=…]";
    }
}
