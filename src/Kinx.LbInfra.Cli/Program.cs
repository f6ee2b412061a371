Console.WriteLine("lbinfra");
