package org.wutong.bureau.grants.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SquareCodeTest {
    private static final int SCALE = 4;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void whatIsDrawnReadsAsWhatWasWritten() throws Exception {
        String text =
                "otpauth://totp/Wutong:demo-leader?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Wutong&period=30&digits=6";
        SquareCode code = SquareCode.of(text);
        int side = code.side() * SCALE;
        int[] picture = new int[side * side];
        Arrays.fill(picture, 0xffffff);
        for (MatchResult module : MODULE.matcher(code.path()).results().toList()) {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(picture, y * side + left, y * side + left + SCALE, 0);
            }
        }
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture))))
                        .getText())
                .isEqualTo(text);
    }
}
