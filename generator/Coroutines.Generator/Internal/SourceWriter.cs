using System.Text;

namespace Coroutines.Generator.Internal;

/// <summary>Writes C# text line by line and keeps the indentation. Lines end in LF on every system, so output is deterministic.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private bool _atLineStart = true;

    public int Indent { get; set; }

    public int Length => _text.Length;

    public SourceWriter Write(string value)
    {
        if (value.Length == 0)
        {
            return this;
        }

        StartLine();
        _text.Append(value);
        return this;
    }

    public SourceWriter Line(string value)
    {
        Write(value);
        return Line();
    }

    public SourceWriter Line()
    {
        _text.Append('\n');
        _atLineStart = true;
        return this;
    }

    /// <summary>Writes text of several lines, each at the current indentation; empty lines stay empty, directives stand at the margin.</summary>
    public SourceWriter Lines(string value)
    {
        foreach (var line in value.Split('\n'))
        {
            _ = line.Length > 0 && line[0] == '#' ? Directive(line) : Line(line.TrimEnd('\r'));
        }

        return this;
    }

    /// <summary>Writes a line at the left margin, as <c>#line</c> and <c>#pragma</c> are written.</summary>
    public SourceWriter Directive(string value)
    {
        if (!_atLineStart)
        {
            Line();
        }

        _text.Append(value).Append('\n');
        return this;
    }

    /// <summary>Opens a brace, preceded by a header line if there is one.</summary>
    public SourceWriter Open(string header = "")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        Indent++;
        return this;
    }

    /// <summary>Closes the innermost brace.</summary>
    public SourceWriter Close(string suffix = "")
    {
        Indent--;
        return Line("}" + suffix);
    }

    /// <summary>A block that closes when the result is disposed: <c>using (writer.Block("if (x)")) { ... }</c>.</summary>
    public BlockScope Block(string header = "", string suffix = "")
    {
        Open(header);
        return new BlockScope(this, suffix);
    }

    public override string ToString() => _text.ToString();

    private void StartLine()
    {
        if (_atLineStart)
        {
            _text.Append(' ', Indent * 4);
            _atLineStart = false;
        }
    }

    public readonly struct BlockScope(SourceWriter writer, string suffix) : IDisposable
    {
        public void Dispose() => writer.Close(suffix);
    }
}
