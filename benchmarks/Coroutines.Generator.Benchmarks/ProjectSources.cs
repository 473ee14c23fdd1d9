using System.Text;

namespace Coroutines.Generator.Benchmarks;

/// <summary>Writes a project of coroutines of mixed size and of ordinary calls, as coroutines or as the same methods on Task.</summary>
internal static class ProjectSources
{
    public const int CoroutinesPerFile = 20;
    public const int CallsPerFile = 1000;

    /// <summary>A file of coroutines: a third small, a third with loops and branches, a third with try, using and expressions.</summary>
    public static string Coroutines(int file, bool asTask)
    {
        var (attribute, result, type) = asTask ? ("", "Task<int>", "Task") : ("[Coroutine] ", "Coroutine<int>", "Coroutine");
        var pause = asTask ? "await Task.Yield();" : "await Coroutine.Yield();";
        var text = new StringBuilder($"using System; using System.Collections.Generic; using System.Threading.Tasks; using Coroutines;\npublic static partial class File{file}\n{{\n");
        for (var number = 0; number < CoroutinesPerFile; number++)
        {
            text.Append($"    {attribute}public static async {result} M{number}(int x, string s)\n    {{\n");
            text.Append($"        var local = x + {number};\n        {pause}\n");
            if (number % 3 > 0)
            {
                text.Append($$"""
                            for (var i = 0; i < local; i++)
                            {
                                if (i % 2 == 0) { {{pause}} local += i; }
                                else if (s.Length > i) { local -= await Other{{file}}(i); continue; }
                                switch (local) { case 1: return i; case 2: {{pause}} break; default: local++; break; }
                            }

                    """);
            }

            if (number % 3 > 1)
            {
                text.Append($$"""
                            try
                            {
                                foreach (var c in new List<string> { s, "b", $"c{local}" }) { local += c.Length + await Other{{file}}(c.Length) * (c is "b" ? 2 : 3); }
                                if (local < 0) throw new InvalidOperationException(s);
                            }
                            catch (InvalidOperationException e) when (e.Message.Length > 0) { local = e.Message.Length; {{pause}} }
                            finally { local++; {{pause}} }
                            var (a, b) = (await Other{{file}}(1), await Other{{file}}(local));
                            local += a > b ? a : await Other{{file}}(b);

                    """);
            }

            text.Append("        return local;\n    }\n\n");
        }

        text.Append($"    {attribute}private static async {result} Other{file}(int x) {{ {pause} return x; }}\n");
        text.Append($"    {attribute}public static async {type} Run() {{ {string.Join(" ", Enumerable.Range(0, CoroutinesPerFile).Select(static n => $"await M{n}({n}, \"s\");"))} }}\n}}\n");
        return text.ToString();
    }

    /// <summary>A file of ordinary calls, and a few that start coroutines.</summary>
    public static string Calls(int file, int coroutineFiles, bool asTask)
    {
        _ = asTask;
        var text = new StringBuilder($"using System;\npublic static class Calls{file}\n{{\n    static int Add(int a, int b) => a + b;\n");
        for (var method = 0; method < 20; method++)
        {
            text.Append($"    public static int Method{method}()\n    {{\n        var sum = {method};\n");
            for (var call = 0; call < CallsPerFile / 20; call++)
            {
                text.Append(call % 2 == 0 ? $"        sum += Add({call}, sum);\n" : $"        sum += Math.Max({call}, sum);\n");
            }

            text.Append($"        var started = File{(file + method) % coroutineFiles}.M{method}(1, \"x\");\n        return sum + started.GetHashCode();\n    }}\n");
        }

        return text.Append("}\n").ToString();
    }
}
