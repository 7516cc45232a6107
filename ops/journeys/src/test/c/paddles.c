// A two-player program for the journeys, small enough to read its state off the picture:
// a red paddle in the left half (keys x, v; c toggles a bar) and a blue one in the right half (Left, Right; Up toggles a bar).
// A grey dot crosses the lower edge all the time, so that the picture is never still.
#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <time.h>

enum { WIDTH = 640, HEIGHT = 480, STEP = 60, PADDLE = 60, REST = 130 };

typedef struct {
    int origin, offset, fired;
    unsigned long colour;
    KeySym left, right, fire;
} Player;

static int within(int offset) { return offset < 0 ? 0 : offset > WIDTH / 2 - PADDLE ? WIDTH / 2 - PADDLE : offset; }

static void press(Player *player, KeySym key) {
    if (key == player->left) player->offset = within(player->offset - STEP);
    if (key == player->right) player->offset = within(player->offset + STEP);
    if (key == player->fire) player->fired = !player->fired;
}

static void fill(Display *display, Drawable target, GC gc, unsigned long colour, int x, int y, int w, int h) {
    XSetForeground(display, gc, colour);
    XFillRectangle(display, target, gc, x, y, (unsigned) w, (unsigned) h);
}

static void draw(Display *display, Drawable target, GC gc, const Player *player) {
    fill(display, target, gc, player->colour, player->origin + player->offset, 200, PADDLE, PADDLE);
    if (player->fired) fill(display, target, gc, player->colour, player->origin + 20, 20, WIDTH / 2 - 40, 40);
}

int main(void) {
    Player players[2] = {{0, REST, 0, 0xe02020, XK_x, XK_v, XK_c}, {WIDTH / 2, REST, 0, 0x2040e0, XK_Left, XK_Right, XK_Up}};
    Display *display = XOpenDisplay(0);
    if (!display) return 1;
    int screen = DefaultScreen(display);
    Window window = XCreateSimpleWindow(display, RootWindow(display, screen), 0, 0, WIDTH, HEIGHT, 0, 0, 0);
    XStoreName(display, window, "paddles");
    XSelectInput(display, window, KeyPressMask | ExposureMask);
    XMapRaised(display, window);
    XEvent event;
    do XNextEvent(display, &event); while (event.type != Expose);
    XSetInputFocus(display, window, RevertToParent, CurrentTime);
    Pixmap page = XCreatePixmap(display, window, WIDTH, HEIGHT, (unsigned) DefaultDepth(display, screen));
    GC gc = XCreateGC(display, page, 0, 0);
    for (int frame = 0;; frame++) {
        while (XPending(display)) {
            XNextEvent(display, &event);
            if (event.type != KeyPress) continue;
            KeySym key = XLookupKeysym(&event.xkey, 0);
            press(&players[0], key);
            press(&players[1], key);
        }
        fill(display, page, gc, 0x101418, 0, 0, WIDTH, HEIGHT);
        draw(display, page, gc, &players[0]);
        draw(display, page, gc, &players[1]);
        fill(display, page, gc, 0x808080, frame * 4 % WIDTH, HEIGHT - 20, 16, 16);
        XCopyArea(display, page, window, gc, 0, 0, WIDTH, HEIGHT, 0, 0);
        XFlush(display);
        nanosleep(&(struct timespec){0, 33000000}, 0);
    }
}
