using Coroutines.Asyncio;
using Coroutines.Checkout;

namespace Coroutines.Safety;

/// <summary>Runs what exercises loops most on a runtime that checks itself, and plants faults that it must notice.</summary>
internal static class SafeFlavourCommand
{
    /// <summary>Faults that the product would not notice at once: memory that is used before or after its time.</summary>
    public static Mutation[] Faults { get; } =
    [
        new("a header is freed while somebody waits for its outcome", "CoroutineLoop.Free.cs",
            "header.State != TaskState.Pending && header.Waiters == 0", "header.State != TaskState.Pending"),
        new("a node that is dropped stays in its list", "CoroutineLoop.Links.cs",
            "                Unlink(ref Header(node.Target).Waiters, -index);\n", ""),
        new("a slot is rented twice", "SlotSlab.cs",
            "block->Free = free & (free - 1);", "block->Free = free;"),
        new("the links of gathers are kept where they were", "CoroutineLoop.Gather.cs",
            "        _siblings = links.First;\n", "        _siblings = _siblings == null ? links.First : _siblings;\n"),
        new("a sleeper that was cancelled is woken late", "CoroutineLoop.Timers.cs",
            "if (header.Wait == WaitKind.Timer && header.SleepStamp == 0)", "if (header.Wait != WaitKind.Frame)"),
        new("a slot is written after it was freed", "CoroutineLoop.Complete.cs",
            "            _liveTasks--;\n            return;", "            header.Target = 1;\n            _liveTasks--;\n            return;"),
        new("an item is freed twice", "Callbacks.cs",
            "        else\n        {\n            _records.Free(index);\n        }\n\n        if (!record.Canceled)",
            "        else\n        {\n            _records.Free(index);\n            _records.Free(index);\n        }\n\n        if (!record.Canceled)"),
    ];

    /// <summary>How a process ends that a check or a guarded page has stopped.</summary>
    private static readonly string[] s_ends = ["The safe flavour of Coroutines", "AccessViolationException", "exit code 139"];

    /// <param name="full">Whether everything runs as deep as it can in half an hour.</param>
    /// <param name="fuzz">A folder with a built <c>tests/Coroutines.Fuzz</c>, whose corpus and random programs then run too.</param>
    public static int Run(bool full, string? fuzz)
    {
        int wrong = 0;
        using (var folder = new SafeFolder(AppContext.BaseDirectory))
        {
            wrong += Tell("explorer", folder.Run("Coroutines.Explorer", "--depth", full ? "6" : "4"));
            wrong += Tell("gathers", folder.Run("Coroutines.Explorer", "gathers", "--tasks", full ? "100000" : "2000"));
            wrong += Tell("leaks", folder.Run("Coroutines.Explorer", "leaks", "--tasks", full ? "1000000" : "20000"));
            wrong += Tell("posts", folder.Run("Coroutines.Explorer", "posts", "--tasks", full ? "1000000" : "20000"));
            string[] scenarios = [.. Directory.GetFiles(folder.PathOf("Scenarios")).Where(file => full || !file.EndsWith(".gz", StringComparison.Ordinal))];
            wrong += Tell("asyncio", folder.Run("Coroutines.Asyncio", scenarios));
            foreach (string name in SafetyProgram.Names)
            {
                wrong += Tell(name, full ? folder.Run("Coroutines.Safety", name, "--full") : folder.Run("Coroutines.Safety", name));
            }
        }

        if (fuzz is not null)
        {
            using var folder = new SafeFolder(fuzz);
            string corpus = Repository.PathOf("tests", "Coroutines.Integration.Tests", "Differential", "Corpus");
            wrong += Tell("corpus", folder.Run("Coroutines.Fuzz", full ? ["corpus", corpus] : ["corpus", corpus, "--slice", "1/16"]));
            wrong += Tell("random programs", folder.Run("Coroutines.Fuzz", "--seed", "1", "--count", "500"));
        }

        Console.WriteLine($"safe flavour: {(wrong == 0 ? "nothing noticed" : $"{wrong} wrong")}");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Plants each fault and runs until something notices it.</summary>
    public static int Plant()
    {
        int missed = 0;
        foreach (Mutation fault in Faults)
        {
            string? notice = NoticeOf(fault);
            missed += notice is null ? 1 : 0;
            Console.WriteLine(notice is null ? $"MISSED: {fault.Name}" : $"noticed: {fault.Name}: {notice}");
        }

        Console.WriteLine($"{Faults.Length} planted faults: {Faults.Length - missed} noticed, {missed} missed");
        return missed == 0 ? 0 : 1;
    }

    /// <summary>How the safe flavour ends the process because of a fault; null if it does not.</summary>
    public static string? NoticeOf(Mutation fault)
    {
        using var folder = new SafeFolder(AppContext.BaseDirectory, fault);
        (string Program, string[] Arguments)[] runs =
        [
            ("Coroutines.Explorer", ["--depth", "4"]),
            ("Coroutines.Explorer", ["gathers", "--tasks", "300"]),
            ("Coroutines.Explorer", ["leaks", "--tasks", "5000"]),
            ("Coroutines.Asyncio", [folder.PathOf("Scenarios/handwritten.jsonl")]),
            ("Coroutines.Safety", [nameof(Programs.Memory.OutOfMemory)]),
        ];
        foreach ((string program, string[] arguments) in runs)
        {
            (bool right, string output) = folder.Run(program, arguments);
            bool isEnded = s_ends.Any(end => output.Contains(end, StringComparison.Ordinal));
            if (!right && isEnded)
            {
                string[] lines = output.Split('\n');
                return lines.First(line => s_ends.Any(end => line.Contains(end, StringComparison.Ordinal)));
            }
        }

        return null;
    }

    private static int Tell(string name, (bool Right, string Output) outcome)
    {
        Console.WriteLine(outcome.Right ? $"{name}: {outcome.Output}" : $"WRONG: {name}: {outcome.Output}");
        return outcome.Right ? 0 : 1;
    }
}
