/* Stands between a program and its files (LD_PRELOAD): writes every change down, or lets one call fail.

   Only files below one folder count, and none of SQLite's shared memory (-shm), which no power cut keeps. Nothing
   happens before `record_calls` or `fail_call` is called, by ctypes, in a process of its own. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static char folder[4096];
static size_t folder_length;
static int record = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static atomic_long calls;
static long fail_at;
static int fail_with, fail_for_good;

static void watch(const char *below) {
    snprintf(folder, sizeof folder, "%s/", below);
    folder_length = strlen(folder);
}

/* Begin to write every change below a folder to a file. */
void record_calls(const char *below, const char *into) {
    watch(below);
    record = open(into, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Have the `at`th call fail with an errno; with `for_good` all later ones that write as well; 0 only counts. */
void fail_call(const char *below, long at, int with, int for_good) {
    fail_at = at, fail_with = with, fail_for_good = for_good;
    atomic_store(&calls, 0);
    watch(below);
}

long calls_so_far(void) { return atomic_load(&calls); }

static int is_watched(const char *path) {
    size_t length = strlen(path);
    if (!folder_length || strncmp(path, folder, folder_length - 1)) return 0;
    if (path[folder_length - 1] != '/' && path[folder_length - 1]) return 0;
    return length < 4 || strcmp(path + length - 4, "-shm");
}

static int path_of(int fd, char *path, size_t room) {
    char link[64];
    if (!folder_length) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, room - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_watched(path);
}

/* One entry: what it was, the path, where in the file, what was written. */
static void write_down(char what, const char *path, uint64_t at, const void *content, uint64_t length) {
    struct __attribute__((packed)) { char what; uint16_t path; uint64_t at, length; } head = {
        what, (uint16_t)strlen(path), at, length};
    struct iovec parts[3] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)content, content ? length : 0}};
    pthread_mutex_lock(&one_at_a_time);
    if (writev(record, parts, 3) < 0) _exit(97);
    pthread_mutex_unlock(&one_at_a_time);
}

/* Put down that something was promised; called by ctypes, after all that was written before. */
void promise(const char *words) {
    if (record >= 0) write_down('P', "", 0, words, strlen(words));
}

static int fails(int writes) {
    long now = atomic_fetch_add(&calls, 1) + 1;
    if (!fail_at || !(now == fail_at || (fail_for_good && writes && now > fail_at))) return 0;
    errno = fail_with;
    return 1;
}

#define REAL(type, name, ...)                                          \
    static type (*real)(__VA_ARGS__);                                  \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

ssize_t pwrite64(int fd, const void *content, size_t length, off_t at) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off_t);
    char path[4096];
    if (!path_of(fd, path, sizeof path)) return real(fd, content, length, at);
    if (fails(1)) return -1;
    ssize_t done = real(fd, content, length, at);
    if (done > 0 && record >= 0) write_down('W', path, at, content, done);
    return done;
}
ssize_t pwrite(int fd, const void *content, size_t length, off_t at) { return pwrite64(fd, content, length, at); }

ssize_t write(int fd, const void *content, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    char path[4096];
    if (fd == record || !path_of(fd, path, sizeof path)) return real(fd, content, length);
    if (fails(1)) return -1;
    ssize_t done = real(fd, content, length);
    if (done > 0 && record >= 0) write_down('W', path, lseek(fd, 0, SEEK_CUR) - done, content, done);
    return done;
}

ssize_t pread64(int fd, void *content, size_t length, off_t at) {
    REAL(ssize_t, pread64, int, void *, size_t, off_t);
    char path[4096];
    if (path_of(fd, path, sizeof path) && fails(0)) return -1;
    return real(fd, content, length, at);
}
ssize_t pread(int fd, void *content, size_t length, off_t at) { return pread64(fd, content, length, at); }

static int after(int fd, int (*real)(int)) {
    char path[4096];
    if (!path_of(fd, path, sizeof path)) return real(fd);
    if (fails(1)) return -1;
    int failed = real(fd);
    if (!failed && record >= 0) write_down('S', path, 0, NULL, 0);
    return failed;
}
int fsync(int fd) {
    REAL(int, fsync, int);
    return after(fd, real);
}
int fdatasync(int fd) {
    REAL(int, fdatasync, int);
    return after(fd, real);
}

int ftruncate64(int fd, off_t length) {
    REAL(int, ftruncate64, int, off_t);
    char path[4096];
    if (!path_of(fd, path, sizeof path)) return real(fd, length);
    if (fails(1)) return -1;
    int failed = real(fd, length);
    if (!failed && record >= 0) write_down('T', path, length, NULL, 0);
    return failed;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    if (!is_watched(path)) return real(path);
    if (fails(1)) return -1;
    int failed = real(path);
    if (!failed && record >= 0) write_down('U', path, 0, NULL, 0);
    return failed;
}

int rename(const char *old, const char *new) {
    REAL(int, rename, const char *, const char *);
    if (!is_watched(new)) return real(old, new);
    if (fails(1)) return -1;
    int failed = real(old, new);
    if (!failed && record >= 0) write_down('R', new, 0, old, strlen(old));
    return failed;
}

int open64(const char *path, int flags, ...) {
    REAL(int, open64, const char *, int, ...);
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list more;
        va_start(more, flags);
        mode = va_arg(more, mode_t);
        va_end(more);
    }
    if (!is_watched(path)) return real(path, flags, mode);
    if (fails(flags & O_CREAT)) return -1;
    struct stat there;
    int made = (flags & O_CREAT) && stat(path, &there);
    int fd = real(path, flags, mode);
    if (fd >= 0 && record >= 0 && made) write_down('C', path, 0, NULL, 0);
    if (fd >= 0 && record >= 0 && !made && (flags & O_TRUNC)) write_down('T', path, 0, NULL, 0);
    return fd;
}
int open(const char *path, int flags, ...) {
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list more;
        va_start(more, flags);
        mode = va_arg(more, mode_t);
        va_end(more);
    }
    return open64(path, flags, mode);
}
