// Statements nested a hundred deep, of seven kinds, with awaits on the way in and out.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        for (var i0 = 0; i0 < 1; i0++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r4"))
        {
        foreach (var x5 in new[] { 5 })
        {
        n ^= x5;
        {
        var y6 = await Now("y6", 6);
        for (var i7 = 0; i7 < 1; i7++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r11"))
        {
        foreach (var x12 in new[] { 12 })
        {
        n ^= x12;
        {
        var y13 = await Now("y13", 13);
        for (var i14 = 0; i14 < 1; i14++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r18"))
        {
        foreach (var x19 in new[] { 19 })
        {
        n ^= x19;
        {
        var y20 = await Now("y20", 20);
        for (var i21 = 0; i21 < 1; i21++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r25"))
        {
        foreach (var x26 in new[] { 26 })
        {
        n ^= x26;
        {
        var y27 = await Now("y27", 27);
        for (var i28 = 0; i28 < 1; i28++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r32"))
        {
        foreach (var x33 in new[] { 33 })
        {
        n ^= x33;
        {
        var y34 = await Now("y34", 34);
        for (var i35 = 0; i35 < 1; i35++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r39"))
        {
        foreach (var x40 in new[] { 40 })
        {
        n ^= x40;
        {
        var y41 = await Now("y41", 41);
        for (var i42 = 0; i42 < 1; i42++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r46"))
        {
        foreach (var x47 in new[] { 47 })
        {
        n ^= x47;
        {
        var y48 = await Now("y48", 48);
        for (var i49 = 0; i49 < 1; i49++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r53"))
        {
        foreach (var x54 in new[] { 54 })
        {
        n ^= x54;
        {
        var y55 = await Now("y55", 55);
        for (var i56 = 0; i56 < 1; i56++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r60"))
        {
        foreach (var x61 in new[] { 61 })
        {
        n ^= x61;
        {
        var y62 = await Now("y62", 62);
        for (var i63 = 0; i63 < 1; i63++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r67"))
        {
        foreach (var x68 in new[] { 68 })
        {
        n ^= x68;
        {
        var y69 = await Now("y69", 69);
        for (var i70 = 0; i70 < 1; i70++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r74"))
        {
        foreach (var x75 in new[] { 75 })
        {
        n ^= x75;
        {
        var y76 = await Now("y76", 76);
        for (var i77 = 0; i77 < 1; i77++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r81"))
        {
        foreach (var x82 in new[] { 82 })
        {
        n ^= x82;
        {
        var y83 = await Now("y83", 83);
        for (var i84 = 0; i84 < 1; i84++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r88"))
        {
        foreach (var x89 in new[] { 89 })
        {
        n ^= x89;
        {
        var y90 = await Now("y90", 90);
        for (var i91 = 0; i91 < 1; i91++)
        {
        try
        {
        if (n >= 0)
        {
        switch (n % 2)
        {
        case 0 or 1:
        using (new Res("r95"))
        {
        foreach (var x96 in new[] { 96 })
        {
        n ^= x96;
        {
        var y97 = await Now("y97", 97);
        for (var i98 = 0; i98 < 1; i98++)
        {
        try
        {
        n += await Int("inside", 1);
        if (n < 0) return;
        }
        finally { n++; Log("f99"); }
        n += 98;
        }
        n += y97;
        }
        Log(x96);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f92"); }
        n += 91;
        }
        n += y90;
        }
        Log(x89);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f85"); }
        n += 84;
        }
        n += y83;
        }
        Log(x82);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f78"); }
        n += 77;
        }
        n += y76;
        }
        Log(x75);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f71"); }
        n += 70;
        }
        n += y69;
        }
        Log(x68);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f64"); }
        n += 63;
        }
        n += y62;
        }
        Log(x61);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f57"); }
        n += 56;
        }
        n += y55;
        }
        Log(x54);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f50"); }
        n += 49;
        }
        n += y48;
        }
        Log(x47);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f43"); }
        n += 42;
        }
        n += y41;
        }
        Log(x40);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f36"); }
        n += 35;
        }
        n += y34;
        }
        Log(x33);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f29"); }
        n += 28;
        }
        n += y27;
        }
        Log(x26);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f22"); }
        n += 21;
        }
        n += y20;
        }
        Log(x19);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f15"); }
        n += 14;
        }
        n += y13;
        }
        Log(x12);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f8"); }
        n += 7;
        }
        n += y6;
        }
        Log(x5);
        }
        }
        break;
        }
        }
        else { Log("never"); }
        }
        finally { n++; Log("f1"); }
        n += 0;
        }
        await Pause("end");
        Log(n);
    }
}
