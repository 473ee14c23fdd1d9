using Coroutines.Tool.Connection;

namespace Coroutines.Tool.Looks;

/// <summary>Looks at the loops of a process.</summary>
internal static class Looker
{
    /// <summary>What a loop that turns needs to answer, many times over.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>How long the head is waited for while the session goes on; when it is ended, all that was written comes.</summary>
    private static readonly TimeSpan s_head = TimeSpan.FromMilliseconds(300);

    /// <summary>Looks at all loops; one that does not answer within a second is shown as another thread sees it.</summary>
    /// <exception cref="ToolException">The process has no loop, or ended.</exception>
    public static ProcessLook Look(ProcessPort port)
    {
        var asker = (uint)Random.Shared.Next();
        var reader = new LookReader(asker);
        using (EventStream events = port.Listen(Wire.Looks, reader.Take, Wire.LookArgument, asker))
        {
            if (!events.Wait(() => reader.Look is not null, s_head) || !events.Wait(() => reader.IsComplete, s_patience))
            {
                events.Finish();
            }
        }

        if (reader.Look is not { Loops.Count: > 0 } look)
        {
            throw new ToolException(ExitCode.NoCoroutines, FormattableString.Invariant($"Process {port.Id} ({port.Name}) runs no coroutines: there is no loop in it."));
        }

        if (!reader.IsComplete)
        {
            using EventStream events = port.Listen(Wire.Looks, reader.Take, Wire.StaleArgument, asker);
            if (!events.Wait(() => reader.HasAll, s_patience))
            {
                events.Finish();
            }
        }

        return look;
    }
}
