#if COROUTINES_SAFE
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>Memory whose end is the end of a page before one that faults; retired, all of it faults. Where there are no such pages, it is poisoned.</summary>
internal sealed unsafe partial class GuardedPages
{
    private const int None = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;
    private static readonly nuint s_page = (nuint)Environment.SystemPageSize;

    private readonly nuint _size;
    private readonly nint _pages;

    public GuardedPages(nuint bytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            _size = bytes;
            _pages = (nint)NativeMemory.AllocZeroed(bytes);
            First = _pages;
            return;
        }

        _size = (bytes + s_page - 1) / s_page * s_page;
        _pages = Map(0, _size + s_page, ReadWrite, PrivateAnonymous, -1, 0);
        if (_pages == -1 || Protect(_pages + (nint)_size, s_page, None) != 0)
        {
            throw new OutOfMemoryException("No guarded pages.");
        }

        First = _pages + (nint)(_size - bytes);
    }

    ~GuardedPages()
    {
        if (OperatingSystem.IsLinux())
        {
            Unmap(_pages, _size + s_page);
        }
    }

    public nint First { get; }

    public void Retire()
    {
        if (!OperatingSystem.IsLinux())
        {
            new Span<byte>((void*)_pages, (int)_size).Fill(SafeFlavour.Poison);
            return;
        }

        _ = Protect(_pages, _size, None);
    }

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(nint address, nuint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    private static extern int Unmap(nint address, nuint length);
}
#endif
