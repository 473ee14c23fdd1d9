using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Interception;

/// <summary>Whether the project lets interceptors stand where the generator writes them. The package's props see to it.</summary>
internal static class InterceptorsFeature
{
    private const string Name = "InterceptorsNamespaces";

    /// <summary>
    /// Interceptors stand in the user's own types, in any namespace, so <c>global</c> has to be listed: it covers all namespaces.
    /// </summary>
    public static bool IsEnabled(ParseOptions options)
    {
        if (!options.Features.TryGetValue(Name, out var namespaces))
        {
            return false;
        }

        foreach (var item in namespaces.Split(';'))
        {
            if (item.Trim() == "global")
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsEnabled(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault() is not { } tree || IsEnabled(tree.Options);
}
