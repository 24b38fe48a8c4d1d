/**
 * Bulletins 通报: drafted from standings that are frozen with them, edited, signed by a second person, sent as a document in the official
 * layout, and confirmed by whoever it is sent to.
 */
@NamedInterface("bulletins")
@NullMarked
package org.wutong.bureau.targets.bulletins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
