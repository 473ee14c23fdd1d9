using System.Globalization;

namespace Coroutines.Explorer;

/// <summary>Walks through a million tasks, and says what they left.</summary>
internal static class LeakCommand
{
    public static int Run(long tasks, int seed)
    {
        using var walk = new LeakWalk(seed);
        walk.WarmUp();
        long places = walk.Places;
        long warm = walk.Tasks;
        long bytes = walk.Run(tasks / 2, LeakWork.KindsWithoutExceptions);
        string? left = walk.WhatIsLeft();
        walk.Run(tasks - (tasks / 2), LeakWork.Kinds);
        left ??= walk.WhatIsLeft();
        long grown = walk.Places - places;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{walk.Tasks - warm:N0} tasks after {warm:N0} to warm up, {walk.Cancelled:N0} cancelled, {walk.Reports:N0} errors reported: {bytes:N0} bytes allocated where nothing throws, arrays grew by {grown} places, left: {left ?? "nothing"}"));
        return bytes == 0 && grown == 0 && left is null ? 0 : 1;
    }
}
