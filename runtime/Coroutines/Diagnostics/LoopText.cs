using System.Globalization;

namespace Coroutines;

/// <summary>Words for what is seen of a loop.</summary>
internal static class LoopText
{
    /// <summary>Whether what belongs to a loop's thread may be read here: there, or in a debugger that has stopped all threads.</summary>
    public static bool MayLook(CoroutineLoop loop) => loop.MayLookHere;

    /// <summary>A header as people read it.</summary>
    public static string Number(int header) => string.Create(CultureInfo.InvariantCulture, $"#{header}");

    public static string Count(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>A time that is left.</summary>
    public static string Duration(long ticks)
    {
        var time = new TimeSpan(Math.Max(0, ticks));
        return time < TimeSpan.FromSeconds(1) ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.###} ms")
            : time < TimeSpan.FromMinutes(1) ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s")
            : time.ToString(time.Days == 0 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>What is waited for: a primitive of the library tells of itself, of others it is the type, since their text is the user's code.</summary>
    public static string OfTarget(object? target, string operation) => target switch
    {
        null => operation.Length == 0 ? "a primitive" : operation,
        Task task => string.Create(CultureInfo.InvariantCulture, $"{NameOfTask(task.GetType())} ({task.Status})"),
        _ when target.GetType().Assembly == typeof(LoopText).Assembly && target is not Delegate => target.ToString()!,
        _ => target.GetType().Name,
    };

    /// <summary>A task of an async method has that in its type: the machine of <c>Fetch</c> is <c>Program.&lt;Fetch&gt;d__1</c>.</summary>
    public static string NameOfTask(Type type)
    {
        foreach (Type argument in type.GenericTypeArguments)
        {
            int begin = argument.Name.IndexOf('<');
            int end = argument.Name.IndexOf('>');
            if (argument.DeclaringType is { } owner && begin == 0 && end > 1)
            {
                return "Task of " + owner.Name + "." + argument.Name[1..end];
            }
        }

        return type.Name.StartsWith("DelayPromise", StringComparison.Ordinal) ? "Task.Delay" : "Task";
    }

    /// <summary>", 2 wait to get"; nothing for an empty queue, or that of another thread.</summary>
    public static string Waiting(in WaitQueue waiters, string what = "") =>
        waiters.Tasks().Length is > 0 and var count ? string.Create(CultureInfo.InvariantCulture, $", {count} wait{(count == 1 ? "s" : "")}{(what.Length == 0 ? "" : " " + what)}") : "";

    /// <summary>" by #64 Shop.Order", where that is known and may be read.</summary>
    public static string Holder(HoldingTask holder, CoroutineLoop? loop) => loop is not null && MayLook(loop) && holder.On(loop) is > 0 and var task ? " by " + loop.TitleOf(task) : "";

    /// <summary>A value that names a coroutine.</summary>
    public static string OfCold(MachineSlab? slab, int index, uint generation) => slab is null
        ? "no coroutine"
        : slab.Name + (!slab.Store.IsOfThisThread ? " (of another thread)" : slab.IsStaged(index, generation) ? " (not started)" : slab.IsAwaited(index, generation) ? " (awaited)" : " (started)");
}
