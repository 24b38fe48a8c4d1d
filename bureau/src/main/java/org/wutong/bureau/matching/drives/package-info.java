/** Whole recruitment drives: chosen, planned with proof, adjusted by hand, confirmed into offers, and followed to what came of them. */
@NamedInterface("drives")
@NullMarked
package org.wutong.bureau.matching.drives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
