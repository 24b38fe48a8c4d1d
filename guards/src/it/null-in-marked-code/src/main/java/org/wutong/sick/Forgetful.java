package org.wutong.sick;

import org.jspecify.annotations.NullMarked;

@NullMarked
class Forgetful {
    String name() {
        return null;
    }
}
