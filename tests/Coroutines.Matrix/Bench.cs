using Coroutines.Checkout;

namespace Coroutines.Matrix;

/// <summary>A folder with the package as a user gets it, packed under a version nobody has cached, and room for projects beside it.</summary>
public sealed class Bench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coroutines-matrix-").FullName;
    private readonly string _packages;

    /// <summary>Takes the package of a folder, or packs the runtime and the generator of the repository.</summary>
    /// <param name="feed">A folder with one package that was packed before, or null.</param>
    /// <exception cref="InvalidOperationException">The package cannot be made.</exception>
    public Bench(string? feed = null)
    {
        _packages = Path.Combine(_folder, "packages");
        Version = feed is null ? $"0.0.1-matrix.{Guid.NewGuid():N}" : VersionIn(feed);
        feed ??= Pack();

        // What the machine has restored before need not be asked for again.
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="feed" value="{feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{Global}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>The version of the package.</summary>
    public string Version { get; }

    private static string Global =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    internal Outcome Try(Configuration configuration)
    {
        if (configuration.Needs is { } tool && !File.Exists(tool))
        {
            return new Outcome(Verdict.NotRun, $"no {tool}");
        }

        var folder = Path.Combine(_folder, new string([.. configuration.Name.Select(static one => char.IsLetterOrDigit(one) ? one : '-')]));
        foreach (var (name, text) in configuration.Files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Named(text));
        }

        var all = "";
        var last = "";
        foreach (var step in configuration.Steps.Select(Named))
        {
            var mustFail = step[0] == '!';
            var (exitCode, output) = Command.Run(folder, mustFail ? step[1..] : step, _packages);
            all += $"> {step}\n{output}";
            last = output;
            if (exitCode != 0 != mustFail)
            {
                return new Outcome(IsMissing(output) ? Verdict.NotRun : Verdict.Failed, all);
            }
        }

        Directory.Delete(folder, recursive: true);
        return !last.Contains(Named(configuration.Expected), StringComparison.Ordinal) ? new Outcome(Verdict.Failed, $"{all}\nshould print: {configuration.Expected}")
            : configuration.Unwanted.Length > 0 && all.Contains(configuration.Unwanted, StringComparison.Ordinal) ? new Outcome(Verdict.Failed, all)
            : Outcome.Passed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A dying process may still hold a file; the system cleans its temporary folder.
        }
    }

    private static string VersionIn(string feed)
    {
        var package = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, $"{Repository.PackageId}.*.nupkg").Single());
        return package[(Repository.PackageId.Length + 1)..];
    }

    private string Named(string text) =>
        text.Replace("VERSION", Version, StringComparison.Ordinal).Replace("PACKAGE", Repository.PackageId, StringComparison.Ordinal);

    private string Pack()
    {
        var runtime = Repository.Runtime;
        var (exitCode, output) = Command.Run(
            Repository.Root,
            $"dotnet pack '{runtime}' -c Release -o '{_folder}/feed' --artifacts-path '{_folder}/artifacts' -p:Version={Version} -m:1 -nodeReuse:false -v:quiet",
            Global);
        return exitCode == 0 ? Path.Combine(_folder, "feed") : throw new InvalidOperationException(output);
    }

    // No package of that name or version, or nobody who answers; ours is in the feed.
    private static bool IsMissing(string output) =>
        new[] { "NU1101", "NU1102", "NU1103", "NU1301", "NU1202" }.Any(code => output.Contains($"error {code}", StringComparison.Ordinal));
}
