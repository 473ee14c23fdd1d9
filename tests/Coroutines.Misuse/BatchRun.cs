using System.Diagnostics;
using System.Globalization;

namespace Coroutines.Misuse;

/// <summary>Runs all cells of a plan in processes that may die or hang: the cell at which one does has failed, and the next process goes on behind it.</summary>
internal sealed class BatchRun(Plan plan)
{
    private const int MostShown = 60;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly IReadOnlyList<Cell> _cells = plan.Cells();
    private readonly List<(Cell Cell, string Wrong)> _failures = [];
    private int _at;
    private bool _ended;
    private bool _dirty;

    /// <summary>Runs, and prints what failed.</summary>
    public int Run()
    {
        Failures();
        Print();
        return _failures.Count == 0 ? 0 : 1;
    }

    /// <summary>Runs.</summary>
    /// <returns>The cells that failed, and what is wrong with each.</returns>
    public IReadOnlyList<(Cell Cell, string Wrong)> Failures()
    {
        while (_at < _cells.Count)
        {
            (_ended, _dirty) = (false, false);
            int from = _at;
            string end = RunProcess(from);
            if (_ended)
            {
                break;
            }

            if (_dirty)
            {
                continue;
            }

            // The line of a cell comes before it runs.
            _failures.Add((_cells[Math.Max(from, _at - 1)], end));
            _at = Math.Max(from + 1, _at);
        }

        return _failures;
    }

    private string RunProcess(int from)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [typeof(BatchRun).Assembly.Location, "--work", from.ToString(CultureInfo.InvariantCulture), .. plan.Arguments];
        foreach (string argument in Path.GetFileNameWithoutExtension(start.FileName) == "dotnet" ? arguments : arguments[1..])
        {
            start.ArgumentList.Add(argument);
        }

        // A cell that hangs may make arrays grow for ever.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        using Process process = Process.Start(start)!;
        using var watch = new Timer(_ => process.Kill(), null, s_patience, Timeout.InfiniteTimeSpan);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            watch.Change(s_patience, Timeout.InfiniteTimeSpan);
            Take(line);
        }

        process.WaitForExit();
        string first = errors.Result.Split('\n').FirstOrDefault(text => text.Length > 0) ?? "";
        return $"the process ends here with {process.ExitCode} {first}";
    }

    private void Take(string line)
    {
        if (line.StartsWith(Worker.Begin, StringComparison.Ordinal))
        {
            _at = int.Parse(line.AsSpan(Worker.Begin.Length), CultureInfo.InvariantCulture) + 1;
        }
        else if (line.StartsWith(Worker.Failure, StringComparison.Ordinal))
        {
            _failures.Add((_cells[_at - 1], line[Worker.Failure.Length..]));
        }
        else
        {
            _ended |= line == Worker.End;
            _dirty |= line == Worker.Dirty;
        }
    }

    /// <summary>By what is wrong, with one cell of each kind.</summary>
    private void Print()
    {
        foreach (var group in _failures.GroupBy(one => Shape(one.Wrong)).OrderByDescending(group => group.Count()).Take(MostShown))
        {
            Console.WriteLine($"{group.Count(),6} x {group.Key}");
            foreach (var kind in group.GroupBy(one => one.Cell.Kind.Name).OrderByDescending(kind => kind.Count()))
            {
                Console.WriteLine($"         {kind.Count(),5} {kind.First().Cell}");
            }
        }

        Console.WriteLine($"{_cells.Count} cells: {_cells.Count - _failures.Count} passed, {_failures.Count} failed");
    }

    private static string Shape(string wrong) => string.Concat(wrong.Select(c => char.IsAsciiDigit(c) ? '#' : c)) is var shape && shape.Length > 200 ? shape[..200] : shape;
}
