package io.playcast.capture.jna;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** {@code sys/shm.h}, {@code string.h}, {@code fcntl.h}: the little of the C library that is needed. */
public final class LibC {

    public static final int IPC_PRIVATE = 0;
    public static final int IPC_RMID = 0;
    /** Create, readable and writable by this user only. */
    public static final int IPC_CREATE_OWN = 01600;

    public static final int O_WRONLY = 1;
    public static final int O_NONBLOCK = 04000;

    private static final Variadic VARIADIC = Natives.load(Variadic.class, "c", "libc6");

    static {
        Natives.bind(LibC.class, "c", "libc6");
    }

    private LibC() {}

    public static native int shmget(int key, long size, int flags);

    public static native long shmat(int id, long address, int flags);

    public static native int shmdt(long address);

    public static native int shmctl(int id, int command, long buffer);

    public static native long memcpy(long to, long from, long length);

    public static native long malloc(long size);

    public static native void free(long address);

    public static native long write(int fd, long from, long length);

    public static native int close(int fd);

    /** A file descriptor, or minus errno. */
    public static int open(String path, int flags) {
        int fd = VARIADIC.open(path, flags);
        return fd >= 0 ? fd : -Native.getLastError();
    }

    /** The call's result, or minus errno. */
    public static int ioctl(int fd, long request, Object argument) {
        int result = VARIADIC.ioctl(fd, request, argument);
        return result >= 0 ? result : -Native.getLastError();
    }

    interface Variadic extends Library {
        int open(String path, int flags, Object... mode);

        int ioctl(int fd, long request, Object... argument);
    }
}
