using System.Diagnostics;

namespace Coroutines.Asyncio;

/// <summary>Breaks the runtime on purpose, one fault at a time, and shows that scenarios notice each.</summary>
internal static class MutateCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static int Run(string[] files)
    {
        if (files.Length == 0)
        {
            files = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.jsonl")];
        }

        files = [.. files.Select(Path.GetFullPath)];
        var builder = new MutantBuilder();
        string folder = Directory.CreateTempSubdirectory("coroutines-mutants-").FullName;
        try
        {
            foreach (string file in Directory.GetFiles(AppContext.BaseDirectory))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }

            Verdict sound = Try(builder, null, folder, files);
            if (sound.Noticed || sound.Broken)
            {
                Console.WriteLine($"the runtime as it is: {sound.Text}");
                return 2;
            }

            int missed = 0;
            foreach (Mutation mutation in Mutation.All)
            {
                Verdict verdict = Try(builder, mutation, folder, files);
                missed += verdict.Noticed ? 0 : 1;
                Console.WriteLine($"{(verdict.Noticed ? "noticed" : "MISSED")}: {mutation.Name}: {verdict.Text}");
            }

            Console.WriteLine($"{Mutation.All.Length} mutations: {Mutation.All.Length - missed} noticed, {missed} missed");
            return missed == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Verdict Try(MutantBuilder builder, Mutation? mutation, string folder, string[] files)
    {
        if (builder.Build(mutation, Path.Combine(folder, "Coroutines.dll")) is { } error)
        {
            return new Verdict(false, true, error);
        }

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(folder, "Coroutines.Asyncio.dll"));
        foreach (string file in files)
        {
            start.ArgumentList.Add(file);
        }

        // A fault may make the loop run, or its arrays grow, for ever.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        using Process process = Process.Start(start)!;
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                lines.Add(line.Data);
            }
        };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill();
            process.WaitForExit();
            return new Verdict(true, false, "a scenario does not end");
        }

        process.WaitForExit();
        if (lines.Count == 0 || !lines[^1].EndsWith(" failed", StringComparison.Ordinal))
        {
            return new Verdict(true, false, $"the process fails with exit code {process.ExitCode}");
        }

        return new Verdict(process.ExitCode != 0, false, process.ExitCode == 0 ? lines[^1] : $"{lines[^1]}, first {lines[0].Split(':')[0]}");
    }

    private readonly record struct Verdict(bool Noticed, bool Broken, string Text);
}
