package io.playcast.edge.signin.factor;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of an SVG: a page draws it without a script that makes pictures or an image from elsewhere.
 *
 * @param size squares in a row, without the quiet zone of four around it
 */
record Picture(int size, String path) {
    static Picture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Picture(code.size, path.toString());
    }
}
