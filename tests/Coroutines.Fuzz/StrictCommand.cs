using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Compiles the whole corpus as one project under every rule of the SDK and prints what the generated code is warned of.</summary>
internal static class StrictCommand
{
    public static int Run(string corpus)
    {
        var programs = CorpusStore.Load(corpus);
        var bad = 0;
        foreach (var isChecked in new[] { false, true })
        {
            var folder = Directory.CreateTempSubdirectory("coroutines-strict-");
            try
            {
                var (files, own, added) = new StrictProject(folder.FullName, isChecked).Build(programs);
                foreach (var warning in added)
                {
                    Console.WriteLine(warning);
                }

                Console.WriteLine($"{(isChecked ? "checked" : "unchecked")}: {programs.Count} programs, {files} generated files; {own} warnings of the programs' own, {added.Count} added by the generated code");
                bad += added.Count;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return bad == 0 ? 0 : 1;
    }
}
