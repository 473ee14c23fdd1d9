using System.Xml.Linq;

namespace Coroutines.Checkout;

/// <summary>The checkout that a test or a program beside it was built in: the folder above it that holds the solution.</summary>
public static class Repository
{
    public static string Root => field ??= FindRoot();

    /// <summary>The sources of the runtime.</summary>
    public static string Runtime => PathOf("runtime", "Coroutines");

    /// <summary>The sources of the generator.</summary>
    public static string Generator => PathOf("generator", "Coroutines.Generator");

    /// <summary>The package that holds the runtime and the generator.</summary>
    public static string PackageId => BuildProperty("PackagePrefix");

    /// <summary>A property that Directory.Build.props gives every project.</summary>
    public static string BuildProperty(string name) =>
        XDocument.Load(PathOf("Directory.Build.props")).Descendants(name).Single().Value;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of the one file of that name, wherever in a folder it lies.</summary>
    public static string Read(string folder, string name) =>
        File.ReadAllText(Directory.GetFiles(folder, name, SearchOption.AllDirectories).Single()).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Coroutines.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Coroutines.sln above {AppContext.BaseDirectory}: run it from a checkout.");
    }
}
